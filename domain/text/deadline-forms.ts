import type { Day } from "../calendar/day";
import {
  byDate,
  byDayOfMonth,
  byDays,
  byMonth,
  byQuarter,
  byWeek,
  byWeekday,
  byWeekOfMonth,
  byWeeks,
  type DeadlineBasis,
  daysBefore,
  daysOn,
  endOfYear,
  midYear,
  monthEnd,
  newYear,
  thisQuarterEnd,
} from "./deadline-days";

/** One form in which an office writes a deadline, and the day it means. */
export type Form = {
  pattern: RegExp;
  /** Undefined if the words are no deadline after all. */
  day: (m: RegExpExecArray, on: DeadlineBasis) => Day | null | undefined;
  periodic: boolean;
};

const D = String.raw`(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:(?:\s?[/.-]\s?(?=\d{4})|[/.-](?=\d{2}(?!\d)))(\d{4}|\d{2}(?!\d)))?(?![\d/])`;
const D_WORDS = String.raw`(\d{1,2})\s+tháng\s+(\d{1,2})(?:(?:\s*,)?\s+năm\s+(\d{4})|/(\d{4}))?`;
const MONTH = String.raw`tháng\s+(\d{1,2}|mười hai|mười một|giêng|chạp|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?:\s*[/-]\s*(\d{4})|\s+năm\s+(\d{4}|nay)|\s+tới)?(?![\p{L}\d/])`;
const SHORT_MONTH = String.raw`(?:T|th\.?)\s?(\d{1,2})(?:\s*[/-]\s*(\d{4}))?(?![\p{L}\d/])`;
const QUARTER = String.raw`(?:quý|quí|Q\.?)\s*(I{1,3}|IV|[1-4])(?:\s*[/-]\s*(\d{4})|\s+năm\s+(\d{4}|nay)|\s+(\d{4}))?(?![\p{L}\d/])`;
const COUNT = String.raw`(\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)`;
const CLOCK = String.raw`(?:lúc\s+)?(?:\d{1,2}\s?(?:h|giờ|g|:)\s?(?:\d{2})?\s*(?:phút)?(?:\s+(?:sáng|chiều|tối|trưa))?\s*,?\s+)?`;
const PART = String.raw`(?:(?:cuối\s+)?(?:buổi\s+)?(?:sáng|trưa|chiều|tối|đêm)\s+)?`;
const WEEKDAY = String.raw`(thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|thứ[2-7]|t[2-7]|chủ\s+nhật|cn|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\p{L}\d])`;
/** "từ thứ Hai tuần sau", "từ sáng mai": the day on which something begins. "kể từ ngày mai" is a deadline. */
const NOT_FROM = String.raw`(?<!(?<!kể\s+)từ\s+(?:\d{1,2}\s?(?:h|giờ)\d{0,2}\s+)?(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối|đêm)\s+)?)`;
const OF_WEEK = String.raw`(?:\s*,?\s*(tuần\s+(?:này|sau|tới|kế(?:\s+tiếp)?)|này|tới))?`;
const UNTIL = String.raw`(?:xong\s+)?(?:trước|chậm nhất(?:\s+là)?(?:\s+(?:đến|vào|trong))?|muộn nhất(?:\s+là)?(?:\s+(?:đến|vào|trong))?|không (?:muộn|chậm|trễ) hơn|đến hết|hết|đến|tới|vào|không quá|không (?:để )?qua|(?<=không\s(?:\p{L}+\s){0,4})quá|xong(?:\s+(?:vào|trong))?|(?:thời\s+)?(?<!hết\s)hạn(?:\s+(?:cuối|chót|nộp|gửi|hoàn\s+thành))?(?:\s+là)?|deadline|DL|EOD|by|before|due)(?:\s*:)?\s+(?:hết\s+|(?:dịp\s+)?(?:lễ|Tết)\s+(?=\d))?`;
/** "trước ca 1 ngày 13/11": a shift of a mine or a factory. */
const SHIFT = String.raw`(?:ca\s+(?:\d|sáng|chiều|đêm|[1-3I]{1,3})\s+)?`;
const BEFORE = String.raw`${UNTIL}${CLOCK}${SHIFT}${PART}(?:${WEEKDAY.replace("(thứ", "(?:thứ")}\s*,?\s*)?`;
/** The clause ends here, so that "trong tháng" counts on its own. */
const END = String.raw`(?=\s*(?:[.,;:)\]]|$|-\s|–))`;

const form = (source: string, day: Form["day"], periodic = false): Form => ({
  // "tối ni", "tháng ni": as people in the middle of the country write it.
  pattern: new RegExp(source.replaceAll("này", "(?:này|ni)").replaceAll("s+nay", "s+(?:nay|ni)"), "giu"),
  day,
  periodic,
});
const unknown = (): null => null;

/** "thứ Hai đến thứ Năm": open on those days, no deadline. */
const isWeekdays = ({ 0: words, index, input }: RegExpExecArray): boolean =>
  /^(?:đến|tới|den|toi)\s/iu.test(words) &&
  /(?<!\p{L})(?:thứ\s+\p{L}+|thu\s+\p{L}+|t[2-7])\s+$/iu.test(input.slice(0, index));

/** What is held on a day, in the words of a deadline. */
const HELD = String.raw`(?:kỳ|phiên|cuộc|buổi|đợt|Tết|mùa|lễ|đại\s+hội|hội\s+nghị|khai\s+giảng|khai\s+mạc|giao\s+ban|ngày|họp)`;

/** The forms of running text, longer ones first. */
export const FORMS: readonly Form[] = [
  form(
    String.raw`(?:${UNTIL}|(?:ngay\s+|xong\s+)?trong\s+)tuần\s+(đầu(?=\s)|thứ\s+(?:nhất|hai|ba|tư)|cuối)(?:\s+tiên)?(?:\s+của)?\s+${MONTH}`,
    (m, on) => (/^trước\s/iu.test(m[0]) ? null : byWeekOfMonth(m[1] ?? "", m[2], m[3] ?? m[4], on)),
  ),
  // "trước Tết Nguyên đán Bính Ngọ (ngày 17/02/2026)", "tại phiên họp tháng 5 (dự kiến 10/5)"
  form(
    String.raw`(?<!tính\s)(?:${UNTIL}|tại\s+)${HELD}(?:\s+[\p{L}\d]+){0,8}\s*\((?:dự\s+kiến\s+)?(?:ngày\s+)?${D}\s*\)`,
    (m, on) => byDate(m[1], m[2], m[3], on),
  ),
  // "báo cáo Hội đồng tại phiên họp ngày 10/5"
  form(
    String.raw`(?<=(?:báo\s+cáo|trình|gửi|nộp|thông\s+qua)(?!\p{L})[^.;]{0,70})tại\s+${HELD}(?:\s+\p{L}+){0,6}?\s+ngày\s+${D}`,
    (m, on) => byDate(m[1], m[2], m[3], on),
  ),
  // "chậm nhất một tuần trước ngày 28/5"
  form(
    String.raw`(?:(?:chậm\s+nhất(?:\s+là)?|trước|ít\s+nhất)\s+)?${COUNT}\s+(ngày|tuần)\s+trước\s+(?:ngày\s+)?${D}`,
    (m, on) => daysBefore(byDate(m[3], m[4], m[5], on), m[1], m[2]),
  ),
  form(
    String.raw`(?:${UNTIL}|vào\s+)?${PART}(?:ngày\s+\d{1,2}|${WEEKDAY.replace("(thứ", "(?:thứ")})(?:\s+và\s+\S+(?:\s+\S+)?)?\s+(?:hằng|hàng|mỗi)\s+(?:tháng|tuần|quý)`,
    unknown,
    true,
  ),
  form(
    String.raw`từ\s+(?:ngày\s+)?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?)?\s*(?:-|–|đến(?:\s+hết)?(?:\s+ngày)?)\s*${D}`,
    (m, on) => byDate(m[1], m[2], m[3], on),
  ),
  form(String.raw`(?<!tính\s)(?<!kể\s)${BEFORE}\(?(?:ngày\s+)?(?:m[ùồ]ng\s+)?${D}`, (m, on) =>
    byDate(m[1], m[2], m[3], on),
  ),
  form(String.raw`(?<!tính\s)${BEFORE}(?:ngày\s+)?(?:m[ùồ]ng\s+)?${D_WORDS}`, (m, on) =>
    byDate(m[1], m[2], m[3] ?? m[4], on),
  ),
  // "trước ngày khai giảng 05/9/2026", "trước giao ban sáng 22/1": the day of what comes next.
  form(
    String.raw`(?<!tính\s)(?<!kể\s)(?:${UNTIL})(?:${HELD}|dịp)\s+(?:\p{L}+\s+){1,5}?(?:ngày\s+)?${D}`,
    (m, on) => byDate(m[1], m[2], m[3], on),
  ),
  // "trong suốt kỳ nghỉ hè (20/6 - 31/8)"
  form(
    String.raw`(?:trong|suốt|từ)\s+[^.;,()\d]{0,40}\(\s*(?:ngày\s+|từ\s+)*\d{1,2}[/.]\d{1,2}\s*(?:-|–|đến)\s*(?:ngày\s+)?${D}\s*\)`,
    (m, on) => byDate(m[1], m[2], m[3], on),
  ),
  // "trong hai ngày 21 và 22/7"
  form(
    String.raw`trong\s+(?:hai|ba|bốn|0?[2-4])\s+ngày\s+\d{1,2}(?:\s*,\s*\d{1,2})*\s*(?:,|và|-|–)\s*${D}`,
    (m, on) => byDate(m[1], m[2], m[3], on),
  ),
  // "chốt số liệu đúng 17 giờ ngày 30/9", "trong ngày họp"
  form(String.raw`đúng\s+\d{1,2}\s?(?:h|giờ)\d{0,2}\s+(?:ngày\s+)?${D}`, (m, on) =>
    byDate(m[1], m[2], m[3], on),
  ),
  form(String.raw`(?:ngay\s+)?trong\s+ngày\s+họp`, (_, on) => daysOn(0, on)),
  form(String.raw`trong\s+ngày\s+${D}`, (m, on) => byDate(m[1], m[2], m[3], on)),
  // "từ 19 đến 21": days of this month.
  form(
    String.raw`từ\s+(?:ngày\s+)?\d{1,2}\s*(?:-|–|đến(?:\s+hết)?(?:\s+ngày)?)\s*(\d{1,2})(?=\s*[,;.)]\s|\s*$)`,
    (m, on) => byDayOfMonth(m[1], on),
  ),
  // "trong đêm 25/7", "phát hành đúng ngày mồng 6"
  form(String.raw`trong\s+(?:sáng|trưa|chiều|tối|đêm)\s+(?:ngày\s+)?${D}`, (m, on) =>
    byDate(m[1], m[2], m[3], on),
  ),
  form(
    String.raw`(?:${UNTIL}|đúng\s+)(?:ngày\s+)?m[ùồ]ng\s+(\d{1,2})(?!\s*[/.-]?\s*\d|\s+tháng|\s+(?:hằng|hàng|mỗi)|[\p{L}])`,
    (m, on) => byDayOfMonth(m[1], on),
  ),
  form(String.raw`ngay\s+(?:trong\s+)?(?:buổi\s+)?(?:sáng|trưa|chiều|tối)(?:\s+nay)?${END}`, (_, on) =>
    daysOn(0, on),
  ),
  form(String.raw`(?:trong\s+)?(\d{2})\s*(?:giờ|h)\s+(?:nữa|tới)(?!\p{L})`, (m, on) =>
    daysOn(Math.ceil(Number(m[1]) / 24), on),
  ),
  form(
    String.raw`(?<!(?:chương|tờ|quá|quy|công|lộ|hành|đền)\s)(?:hoàn thành|kết thúc đợt|xong|báo cáo(?!\s+viên)|gửi|nộp|trình)(?!\s+thuế)(?:(?!\s(?:vụ|kỳ họp|khai mạc|công bố|diễn ra|mở|lễ|hội nghị|tại|xảy ra))[^.;,]){0,40}?\s+ngày\s+${D}`,
    (m, on) => byDate(m[1], m[2], m[3], on),
  ),
  form(
    String.raw`(?:hoàn thành|tiến độ|thời gian|thời hạn|kết thúc)(?:\s+(?:hoàn thành|thực hiện))?\s*:\s*(?:ngày\s+)?${D}|(?:thời gian|thời hạn)\s+(?:ngày\s+)?${D}`,
    (m, on) => byDate(m[1] ?? m[4], m[2] ?? m[5], m[3] ?? m[6], on),
  ),
  form(String.raw`${UNTIL}${CLOCK}${PART}${WEEKDAY}${OF_WEEK}\s*,?\s*\(?(?:ngày\s+)?${D}\)?`, (m, on) =>
    byDate(m[3], m[4], m[5], on),
  ),
  form(
    // "hết T3" is the month.
    String.raw`(?:${UNTIL}|trong\s+|ngay\s+)${CLOCK}${PART}(?:ngày\s+)?(?<!(?:hết|cuối)\s(?=T\d))${WEEKDAY}${OF_WEEK}(?!\s*(?:hằng|hàng|mỗi))`,
    (m, on) => (m[2] === undefined && isWeekdays(m) ? undefined : byWeekday(m[1] ?? "", m[2], on)),
  ),
  // "hoàn thành mái ấm thứ hai": the second one, and no Monday.
  form(
    String.raw`(?:gửi|trình|nộp|xong|hoàn thành)\s(?:[^.;,]{0,40}?\s)?${PART}(?<!(?:hết|cuối)\s(?=T\d))${WEEKDAY}${END}`,
    (m, on) =>
      /\s\p{Ll}+\sthứ (?:hai|ba|tư|năm|sáu|bảy)$/u.test(m[0]) && !/(?:sáng|trưa|chiều|tối)\sthứ/iu.test(m[0])
        ? undefined
        : byWeekday(m[1] ?? "", undefined, on),
  ),
  form(String.raw`\d{1,2}\s?(?:h|giờ)\s?(?:\d{2})?\s+(?:phải\s+)?xong`, (_, on) => daysOn(0, on)),
  // "xong trước 10h": a time of the same day.
  form(
    String.raw`(?<!(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|sáng|chiều|tối)\s+)(?:xong\s+)?trước\s+(?:lúc\s+)?\d{1,2}\s?(?:h|giờ|g)\s?(?:\d{2})?(?=\s*(?:[.,;)\]!]|$))(?!.{0,14}(?:hằng|hàng|mỗi)\s)`,
    (_, on) => daysOn(0, on),
  ),
  form(String.raw`${NOT_FROM}${PART}${WEEKDAY}\s+(này)(?!\p{L})`, (m, on) => byWeekday(m[1] ?? "", m[2], on)),
  form(String.raw`${NOT_FROM}${PART}${WEEKDAY}\s*,?\s*(tuần\s+(?:này|sau|tới|kế(?:\s+tiếp)?))`, (m, on) =>
    byWeekday(m[1] ?? "", m[2], on),
  ),
  form(
    String.raw`(?:${UNTIL}|trong\s+|ngay\s+)(?:trong\s+)?${CLOCK}(?:(?:buổi\s+)?(?:sáng|chiều|tối|trưa|đêm)\s+nay|(?:ngày\s+)?hôm\s+nay|cùng\s+ngày)|(?:ngay|xong|gửi|hoàn thành)\s+trong\s+ngày${END}`,
    (_, on) => daysOn(0, on),
  ),
  form(
    String.raw`${NOT_FROM}(?:${UNTIL}|trong\s+|ngay\s+)?${CLOCK}(?:ngày|sáng|chiều|tối|trưa)\s+mai(?!\p{L})`,
    (_, on) => daysOn(1, on),
  ),
  form(`${UNTIL}${CLOCK}mai${END}`, (_, on) => daysOn(1, on)),
  form(
    String.raw`(?:trong|trước|hết|đến hết|chậm nhất(?:\s+là)?(?:\s+trong)?|cuối|trong cuối|xong trong|ngay trong|đến)\s+${MONTH}`,
    (m, on) => byMonth(m[0], m[1], m[2] ?? m[3], on),
  ),
  form(
    String.raw`(?:kỳ|phiên|cuộc|buổi)\s+(?:họp|sinh hoạt|giao ban)\s+(?:vào\s+|trong\s+|cuối\s+)?${MONTH}`,
    (m, on) => byMonth("trong", m[1], m[2] ?? m[3], on),
  ),
  form(String.raw`(?:trong|hết|đến hết|cuối|xong trong)\s+${SHORT_MONTH}`, (m, on) =>
    byMonth(m[0], m[1], m[2], on),
  ),
  form(
    String.raw`(?:trong|hết|đến hết|trước|cuối|chậm nhất trong|chậm nhất|ngay trong|xong trong|xong)\s+${QUARTER}`,
    (m, on) => byQuarter(m[1], m[2] ?? m[3] ?? m[4], on),
  ),
  form(String.raw`(?:6|sáu)\s+tháng\s+cuối\s+năm(?:\s+(\d{4}))?|nửa\s+cuối\s+năm(?:\s+(\d{4}))?`, (m, on) =>
    endOfYear(m[1] ?? m[2], on),
  ),
  form(String.raw`(?:trong|hết|trước\s+khi\s+hết)\s+(?:6|sáu)\s+tháng\s+đầu\s+năm(?:\s+(\d{4}))?`, (m, on) =>
    midYear(m[1], on),
  ),
  form(String.raw`(?:đến\s+hết|hết|trong|trước\s+khi\s+hết|ngay\s+trong|cuối)\s+năm\s+(\d{4}|nay)`, (m, on) =>
    endOfYear(m[1], on),
  ),
  form(String.raw`${UNTIL}Tết\s+(?:Dương\s+lịch|dương)(?!\p{L})`, (_, on) => newYear(on)),
  form(String.raw`(?:đến\s+)?hết\s+năm${END}`, (_, on) => endOfYear(undefined, on)),
  form(
    String.raw`(?:(?:ngay\s+|xong\s+)?trong|(?:đến\s+)?hết|cuối|chậm nhất)(?<!ngày\s+trong)\s+tuần(?:\s+(?:này|tới|sau)|${END})|(?<=[,;(-]\s?)tuần\s+(?:này|sau|tới)${END}`,
    (m, on) => byWeek(m[0], on),
  ),
  form(
    String.raw`(?:(?:ngay\s+|xong\s+)?trong|(?:đến\s+)?hết|(?:vào\s+)?cuối|chậm nhất)\s+tháng(?:\s+(?:này|sau|tới)|${END})`,
    (m, on) => monthEnd(m[0], on),
  ),
  form(
    String.raw`(?:(?:ngay\s+|xong\s+)?trong|(?:đến\s+)?hết|(?:vào\s+)?cuối|chậm nhất)\s+(?:quý|quí)(?:\s+(?:này|sau|tới)|${END})`,
    (m, on) => thisQuarterEnd(m[0], on),
  ),
  // "trong vòng 5 ngày kể từ ngày 06/10"
  form(
    String.raw`(?:(?:trong\s+(?:vòng|thời\s+hạn|thời\s+gian)?|chậm\s+nhất(?:\s+là)?(?:\s+sau)?|không\s+quá|sau)\s*)?${COUNT}\s+ngày(\s+làm\s+việc)?\s*,?\s*(?:kể|tính)?\s*từ\s+(?:ngày\s+)?${D}`,
    (m, on) => {
      const start = byDate(m[3], m[4], m[5], on);
      return start === null ? null : byDays(m[1], m[2], { ...on, meeting: start });
    },
  ),
  // "trong 05 ngày làm việc kể từ ngày ban hành Thông báo này": from the day of the document, where it has one.
  form(
    String.raw`(?:trong(?:\s+(?:vòng|thời\s+hạn|thời\s+gian))?|chậm\s+nhất(?:\s+là)?(?:\s+sau)?|không\s+quá|sau|(?:thời\s+)?hạn\s*:)\s+${COUNT}\s+ngày(\s+làm\s+việc)?\s*,?\s*(?:kể|tính)\s+từ\s+(?:ngày\s+)?(?:ký\s+ban\s+hành|ban\s+hành|phát\s+hành|ra(?=\s+(?:thông\s+báo|văn\s+bản|kết\s+luận)))(?:\s+(?:thông\s+báo|văn\s+bản|kết\s+luận)(?:\s+\p{L}+){0,2}?)?(?:\s+này)?`,
    (m, on) => byDays(m[1], m[2], { ...on, meeting: on.issued ?? on.meeting }),
  ),
  form(
    String.raw`(?:trong|(?:thời\s+)?hạn\s*:)\s+${COUNT}\s+ngày(\s+làm\s+việc)?\s*,?\s*(?:kể|tính)\s+từ\s+(?:ngày\s+)?(?:họp|kết\s+thúc\s+(?:cuộc\s+|buổi\s+)?họp|hôm\s+nay)`,
    (m, on) => byDays(m[1], m[2], on),
  ),
  form(
    String.raw`(?:(?:muộn|chậm)\s+nhất(?:\s+là)?\s+)?${COUNT}\s+ngày(\s+làm\s+việc)?\s+nữa(?!\p{L})`,
    (m, on) => byDays(m[1], m[2], on),
  ),
  // Computed from an event that has not happened yet.
  form(
    String.raw`(?:trong\s+(?:vòng|thời\s+hạn)|chậm\s+nhất(?:\s+là)?|không\s+quá|sau)\s+${COUNT}\s+ngày(?:\s+làm\s+việc)?,?\s+(?:kể\s+)?từ\s+(?:ngày|khi)\s+(?!kết\s+thúc\s+(?:cuộc\s+|buổi\s+)?họp|ban\s+hành|nhận\s+được|họp|ký|hôm|\d)\p{L}+(?:\s+\p{L}+){0,3}`,
    unknown,
  ),
  form(
    String.raw`(?:chậm\s+nhất(?:\s+là)?|ít\s+nhất|muộn\s+nhất(?:\s+là)?|trước)\s+${COUNT}\s+ngày(?:\s+làm\s+việc)?\s+trước\s+(?:ngày|khi|kỳ|phiên|cuộc)\s+\p{L}+(?:\s+\p{L}+){0,4}`,
    unknown,
  ),
  form(
    String.raw`(?:trong\s+(?:vòng|thời\s+hạn|thời\s+gian)|chậm\s+nhất(?:\s+là)?(?:\s+sau)?|không\s+quá|sau|(?:thời\s+)?hạn\s*:)\s+${COUNT}\s+ngày(\s+làm\s+việc)?(?:\s*,?\s*(?:kể\s+)?từ\s+(?:ngày\s+)?(?:họp|kết\s+thúc\s+(?:cuộc\s+|buổi\s+)?họp|ban\s+hành(?:\s+thông\s+báo)?(?:\s+này)?|nhận\s+được\s+\p{L}+(?:\s+\p{L}+){0,3}|hôm\s+nay|ký))?|${COUNT}\s+ngày(\s+làm\s+việc)\s*,?\s*kể\s+từ\s+ngày\s+kết\s+thúc(?:\s+cuộc\s+họp)?`,
    (m, on) => byDays(m[1] ?? m[3], m[2] ?? m[4], on),
  ),
  form(String.raw`trong\s+${COUNT}\s+ngày(\s+làm\s+việc)?(?:\s+(?:tới|nữa|sau)|${END})`, (m, on) =>
    byDays(m[1], m[2], on),
  ),
  // "báo cáo sự cố trong vòng 24 giờ" is a rule, and no day.
  form(
    String.raw`trong\s+(?:vòng\s+)?(24|48|72)\s?(?:h|giờ)\s+(?:tới|nữa)|trong\s+(48|72)\s?(?:h|giờ)${END}`,
    (m, on) => daysOn(Number(m[1] ?? m[2]) / 24, on),
  ),
  form(
    String.raw`trong\s+(?:vòng|thời\s+hạn)\s+${COUNT}\s+(tuần|tháng)|(?:trong|sau)\s+${COUNT}\s+(tuần|tháng)(?:\s+(?:tới|nữa)|${END})|${COUNT}\s+(tuần|tháng)\s+nữa(?!\p{L})`,
    (m, on) => byWeeks(m[1] ?? m[3] ?? m[5], m[2] ?? m[4] ?? m[6], on),
  ),
  form(
    String.raw`(?:định\s+kỳ\s+)?(?:hằng|hàng)\s+(?:quý|tháng|tuần|năm|ngày|quí)(?:\s*,\s*(?:hằng|hàng)?\s*(?:quý|tháng|năm))*|định\s+kỳ(?:\s+(?:(?:\d+|ba|sáu)\s+tháng|mỗi\s+(?:quý|tháng|tuần|năm)))(?:\s+(?:một|1)\s+lần)?|mỗi\s+(?:ngày|tuần|tháng|quý)(?:\s+(?:một|1|01)\s+lần|${END})`,
    unknown,
    true,
  ),
  form(
    String.raw`${UNTIL}${CLOCK}ngày\s+(\d{1,2})(?:\s+tháng\s+này)?(?!\s*[/.-]?\s*\d|\s+tháng|\s+(?:hằng|hàng|mỗi)|[\p{L}])`,
    (m, on) => byDayOfMonth(m[1], on),
  ),
  form(
    String.raw`(?:trước|xong trước)\s+(?:thềm\s+)?(?:kỳ|phiên|cuộc|buổi|đợt|Tết|mùa|năm\s+học|khai\s+giảng|đại\s+hội|lễ)(?:\s+[\p{L}\d]+){0,6}`,
    unknown,
  ),
  form(String.raw`(?:đầu|giữa|cuối)\s+(?:${MONTH}|tháng\s+(?:sau|tới)|năm)`, unknown),
];

/** "mời dự tập huấn 22/1: cử 2 bác sĩ", "máy CT dừng ngày 23/5: …": a day at the end of a label is that of its event. */
const OF_LABEL = String.raw`(?<!\p{L}\s+(?:ngày\s+)?(?=(?:(?:sáng|trưa|chiều|tối|đêm)\s+)?(?:(?:thứ\s+\p{L}+|thứ\s?\d|t[2-7]|cn|chủ\s+nhật)\s*,?\s*)?(?:ngày\s+)?[^:;.\p{L}]{0,14}:))`;

const NO_DEADLINE = String.raw`${OF_LABEL}(?<!(?:từ|sau|số|quý|tháng|dịp|lễ|niệm|vụ|hôm|cạm|sinh|họp|nghị|tính đến|bằng|cv|kh|đạt|được|còn|tỷ lệ)\s+(?:ngày\s+)?)`;

const HANDS_OVER = String.raw`(?:báo|nộp|gửi|trình|trả|đưa|có|xong|chốt)(?!\p{L})`;
/** "cuối tháng nộp biểu đồ", "cuối tháng (Lan)" */
const HANDED_OVER = String.raw`\s+(?:phải\s+)?${HANDS_OVER}|\s*\([^()\d]{2,30}\)`;

/** "lối thoát nạn thứ hai": the second one; "trực cả T7, CN": days of duty. */
const NO_WEEKDAY = String.raw`(?<!(?:lần|kỳ|tập|quyển|bậc|nạn|người|đợt|căn|điểm|nhóm|vòng|tuyến|bước|khóa|mái|tầng|trụ|nhà|cả|trực|t[2-7]\s*,)\s+)`;

/** For text in which every date is a deadline: table cells and hand-written notes. */
export const BARE_FORMS: readonly Form[] = [
  form(String.raw`(?:gửi|nộp|xong|trả|báo)\s[^.;,]{0,30}?\s?ngày\s+(\d{1,2})${END}`, (m, on) =>
    byDayOfMonth(m[1], on),
  ),
  form(String.raw`\d{1,2}\s*(?:-|–|đến)\s*${D}`, (m, on) => byDate(m[1], m[2], m[3], on)),
  form(
    String.raw`${NO_DEADLINE}(?<![\d/.,%→])(?!24/(?:24|7)(?!\d))${CLOCK}${PART}(?:${WEEKDAY.replace("(thứ", "(?:thứ")}\s*,?\s*)?(?:ngày\s+)?${D}(?!\s*(?:%|tỷ|tr|kg|ha|em|hộ|đc|đ/c|cái|chiếc|máy|người|bạn|cháu|lớp|xe|đơn vị|chỉ tiêu|tiêu chí|dự án)(?!\p{L}))`,
    (m, on) => byDate(m[1], m[2], m[3], on),
  ),
  form(String.raw`${NO_DEADLINE}(?:ngày\s+)?${D_WORDS}`, (m, on) => byDate(m[1], m[2], m[3] ?? m[4], on)),
  form(String.raw`(?:sáng|trưa|chiều|tối|cuối)\s+(t[2-7])(?![\p{L}\d])`, (m, on) =>
    byWeekday(m[1] ?? "", undefined, on),
  ),
  form(
    String.raw`${NOT_FROM}${NO_DEADLINE}${NO_WEEKDAY}${CLOCK}${PART}${WEEKDAY.replace("t[2-7]|", "")}(?!\s*(?:đến|tới|-|–)\s*(?:thứ|t[2-7]|chủ))${OF_WEEK}(?!\s*(?:hằng|hàng|mỗi))`,
    (m, on) => byWeekday(m[1] ?? "", m[2], on),
  ),
  form(String.raw`(?<!từ\s)(?:sáng|chiều|tối|trưa|đêm|hôm)\s+nay(?!\p{L})|trong\s+ngày${END}`, (_, on) =>
    daysOn(0, on),
  ),
  form(String.raw`${NOT_FROM}(?:(?:sáng|chiều|tối|trưa)\s*)?(?<![\p{L}\d])mai${END}`, (_, on) =>
    daysOn(1, on),
  ),
  // "…, T4 báo lại"
  form(String.raw`(?<=[,;]\s)(t[2-7])(?=\s+(?:phải\s+)?${HANDS_OVER})`, (m, on) =>
    byWeekday(m[1] ?? "", undefined, on),
  ),
  // "…, mai báo": the next day, before a verb of handing over.
  form(String.raw`(?<=[,;.(–-]\s*)mai\s+(?=(?:phải\s+)?${HANDS_OVER})`, (_, on) => daysOn(1, on)),
  form(String.raw`(?<!(?:thứ\s+\p{L}+|chủ\s+nhật)\s+)tuần\s+(?:này|sau|tới)`, (m, on) => byWeek(m[0], on)),
  form(String.raw`cuối\s+tháng(?=${HANDED_OVER})`, (m, on) => monthEnd(m[0], on)),
  form(String.raw`cuối\s+tuần(?=${HANDED_OVER})`, (m, on) => byWeek(m[0], on)),
  form(String.raw`cuối\s+quý(?=${HANDED_OVER})`, (m, on) => thisQuarterEnd(m[0], on)),
  form(String.raw`tháng\s+(?:này|sau|tới)(?!\p{L})`, (m, on) => monthEnd(m[0], on)),
  form(String.raw`(?:quý|quí)\s+(?:này|sau|tới)(?!\p{L})`, (m, on) => thisQuarterEnd(m[0], on)),
];

/** In a cell a month, a quarter or a year on its own is a deadline. */
export const CELL_FORMS: readonly Form[] = [
  form(MONTH, (m, on) => byMonth(m[0], m[1], m[2] ?? m[3], on)),
  form(SHORT_MONTH, (m, on) => byMonth(m[0], m[1], m[2], on)),
  form(QUARTER, (m, on) => byQuarter(m[1], m[2] ?? m[3] ?? m[4], on)),
  form(String.raw`(\d{1,2})\s?/\s?(\d{4})`, (m, on) => byMonth(m[0], m[1], m[2], on)),
  form(String.raw`${COUNT}\s+ngày(\s+làm\s+việc)?`, (m, on) => byDays(m[1], m[2], on)),
  form(String.raw`${COUNT}\s+(tuần|tháng)`, (m, on) => byWeeks(m[1], m[2], on)),
];

/** The same forms for text typed without accents. */
export const withoutAccents = (forms: readonly Form[]): Form[] =>
  forms.map(({ pattern, day, periodic }) => ({
    pattern: new RegExp(plain(pattern.source), pattern.flags),
    day,
    periodic,
  }));

const plain = (source: string): string =>
  source.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
