import type { Agency } from "./agency";
import type { NextAsked } from "./load";

/** A piece of work that is measured. */
export type Work = {
  /** "register, leader": stays the same from run to run, so that runs can be compared. */
  name: string;
  /** In the short run, too. */
  quick: boolean;
  /** Reads: a floor answers the same bytes. */
  reads: boolean;
  next: NextAsked;
};

type Page = [account: string, name: string, path: string, quick?: "quick"];

/** The pages, the API, writes, search and documents of an agency. */
export function listWork(agency: Agency): Work[] {
  const { meetingId, directiveId, personId, departmentId } = agency;
  const pages: Page[] = [
    ["lanhdao", "home, leader", "/", "quick"],
    ["thuky", "home, clerk", "/"],
    ["truong.vp", "home, head", "/"],
    ["canbo1.vp", "home, staff", "/"],
    ["quantri", "home, administrator", "/"],
    ["lanhdao", "register, leader", "/directives", "quick"],
    ["canbo1.vp", "register, staff", "/directives"],
    ["lanhdao", "register, last full page", `/directives?page=${agency.registerPage}`],
    ["lanhdao", "register of a past day", "/directives?asof=2025-06-30"],
    ["lanhdao", "record", `/meetings/${meetingId}`, "quick"],
    ["lanhdao", "directive", `/directives/${directiveId}`, "quick"],
    ["lanhdao", "meetings", "/meetings", "quick"],
    ["lanhdao", "departments", "/departments", "quick"],
    ["lanhdao", "one department", `/departments/${departmentId}`],
    ["lanhdao", "people", "/people"],
    ["lanhdao", "one person", `/people/${personId}`],
    ["lanhdao", "reports", "/reports"],
    ["lanhdao", "reports to confirm", "/directives/confirm"],
    ["lanhdao", "evaluation", "/evaluation"],
    ["lanhdao", "figures", "/figures"],
    ["lanhdao", "thematic reports", "/thematic-reports"],
    ["lanhdao", "legal references", "/references"],
    ["lanhdao", "notifications", "/notifications"],
    ["truong.vp", "own work, head", "/my-work"],
    ["thuky", "editor", `/meetings/${agency.draft.meetingId}/edit`],
    ["thuky", "new meeting", "/meetings/new"],
    ["thuky", "new work order", "/directives/new"],
    ["quantri", "audit log", "/admin/events"],
    ["quantri", "accounts", "/admin/users"],
    ["quantri", "archive", "/admin/archive"],
    ["lanhdao", "search, rare word", "/search?q=x%C3%BAc%20ti%E1%BA%BFn", "quick"],
    ["lanhdao", "search, common word", "/search?q=bao%20cao"],
    ["lanhdao", "sheet of the register (XLSX)", "/directives/export", "quick"],
    ["lanhdao", "minutes (DOCX)", `/meetings/${meetingId}/documents/minutes/docx`, "quick"],
  ];
  return [
    ...pages.map(([account, name, path, quick]) => ({
      name,
      quick: quick !== undefined,
      reads: true,
      next: () => ({ method: "GET" as const, path, headers: { cookie: agency.cookies.get(account) ?? "" } }),
    })),
    read("API: list of 50", "/api/v1/directives?limit=50"),
    read("API: one directive", `/api/v1/directives/${directiveId}`),
    { name: "API: write", quick: true, reads: false, next: replies(agency) },
    { name: "editor: save", quick: true, reads: false, next: saves(agency) },
  ];

  function read(name: string, path: string): Work {
    let turn = 0;
    const next: NextAsked = () => ({
      method: "GET",
      path,
      headers: { authorization: `Bearer ${agency.readers[turn++ % agency.readers.length]}` },
    });
    return { name, quick: true, reads: true, next };
  }
}

/** A department's reply to a directive: an event, its notifications, the projection, under full synchronous. */
function replies({ writers }: Agency): NextAsked {
  let turn = 0;
  return () => {
    const { token, assignmentId } = writers[turn++ % writers.length] ?? { token: "", assignmentId: 0 };
    return {
      method: "POST",
      path: `/api/v1/assignments/${assignmentId}/replies`,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ text: `Đã trao đổi với đơn vị phối hợp, lần ${turn}.` }),
    };
  };
}

/** What the sheet of minutes sends while somebody types: one item for each connection. */
function saves({ cookies, draft }: Agency): NextAsked {
  const versions = draft.items.map(({ version }) => version);
  let turn = 0;
  return (connection) => {
    const item = draft.items[connection];
    const body = { meetingId: draft.meetingId, version: versions[connection], kind: "speech" };
    return {
      method: "PUT",
      path: `/api/blocks/item/${item?.id}`,
      headers: {
        cookie: cookies.get("thuky") ?? "",
        "content-type": "application/json",
        "sec-fetch-site": "same-origin",
      },
      body: JSON.stringify({ ...body, title: "Phát biểu", body: `Đồng chí nêu ý kiến thứ ${turn++}.` }),
      answered: (saved) => {
        versions[connection] = JSON.parse(saved.toString()).version;
      },
    };
  };
}
