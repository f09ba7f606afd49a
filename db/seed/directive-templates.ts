import { FINANCE_AND_STAFF } from "./directive-templates/finance-and-staff";
import { INVESTMENT_AND_LAND } from "./directive-templates/investment-and-land";
import { LABOUR_AND_ENTERPRISES } from "./directive-templates/labour-and-enterprises";
import { PROJECTS_AND_OFFICE } from "./directive-templates/projects-and-office";
import type { DirectiveTemplate } from "./directive-templates/template";

/** What leaders ask of single departments. */
export const TEMPLATES: readonly DirectiveTemplate[] = [
  ...INVESTMENT_AND_LAND,
  ...LABOUR_AND_ENTERPRISES,
  ...FINANCE_AND_STAFF,
  ...PROJECTS_AND_OFFICE,
];

/** Conclusions that ask for no work. */
export const CONCLUSIONS: readonly string[] = [
  "Ghi nhận kết quả thi đua tháng qua của các đơn vị.",
  "Đồng ý với các nội dung đơn vị báo cáo chuyên đề đã trình bày.",
  "Biểu dương các đồng chí tham gia hiến máu tình nguyện.",
];

export const HEADINGS = ["Nhiệm vụ trọng tâm", "Công tác nội bộ", "Những việc cần làm ngay"] as const;
