import { expect, it } from "vitest";
import { findJoinedWords } from "./find-joined-words";

it("finds words of neighbouring inline elements that have no space between them", () => {
  expect(findJoinedWords('<p><a href="/1">Tìm kiếm</a><a class="x > y">Báo cáo</a></p>')).toEqual([
    "Tìm kiếm|Báo cáo",
  ]);
  expect(findJoinedWords("<td><b>Giá trị</b><!-- --><span><em>tính đến 30/06</em></span></td>")).toEqual([
    "Giá trị|tính đến 30/06",
  ]);
  expect(findJoinedWords("<button>Trả lại…</button><button>Đôn đốc</button>")).toEqual(["Trả lại…|Đôn đốc"]);
});

it("leaves words apart that a space, a line or a mark of punctuation keeps apart", () => {
  expect(findJoinedWords("<a>Tìm kiếm</a> <a>Báo cáo</a>")).toEqual([]);
  expect(findJoinedWords("<a>Tìm kiếm </a><a>Báo cáo</a>")).toEqual([]);
  expect(findJoinedWords("<li><a>Tìm kiếm</a></li><li><a>Báo cáo</a></li>")).toEqual([]);
  expect(findJoinedWords("<span>Tổng số</span><span>: 12</span>")).toEqual([]);
  expect(findJoinedWords("<span>“</span><b>nguyên văn</b><span>”</span>")).toEqual([]);
  expect(findJoinedWords("<p>phòng <mark>ch</mark>áy</p>")).toEqual([]);
  expect(findJoinedWords("<b>Một</b><script>Hai</script><p>Ba</p>")).toEqual([]);
});
