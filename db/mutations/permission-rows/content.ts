import { createArticle } from "../articles/create-article";
import { notePublication } from "../articles/note-publication";
import { readyArticle } from "../articles/ready-article";
import { saveArticle } from "../articles/save-article";
import { takeBackArticle } from "../articles/take-back-article";
import { changeIndicator } from "../figures/change-indicator";
import { createIndicator } from "../figures/create-indicator";
import { recordFigure } from "../figures/record-figure";
import { removeFigure } from "../figures/remove-figure";
import { removeTarget } from "../figures/remove-target";
import { setTarget } from "../figures/set-target";
import { changeReference } from "../references/change-reference";
import { createReference } from "../references/create-reference";

import { cited, clerks, makeNews, measured, news, now, type Row, reportedFigure } from "./tried-agency";

/** References, figures and the news. */
export const CONTENT: readonly Row[] = [
  ["createReference", clerks, (a, actor) => createReference(a.db, actor, cited, now)],
  [
    "changeReference",
    clerks,
    (a, actor) => {
      const { id: referenceId, version } = a.reference;
      changeReference(a.db, actor, { referenceId, version, ...cited }, now);
    },
  ],
  [
    "createArticle",
    clerks,
    (a, actor) => createArticle(a.db, actor, { meetingId: a.signed.id, article: news }, now),
  ],
  [
    "saveArticle",
    clerks,
    (a, actor) => {
      const meetingId = makeNews(a);
      const article = { ...news, headline: "Tít khác" };
      return () => saveArticle(a.db, actor, { meetingId, version: 1, article }, now);
    },
  ],
  [
    "readyArticle",
    clerks,
    (a, actor) => {
      const meetingId = makeNews(a);
      return () => readyArticle(a.db, actor, { meetingId, version: 1 }, now);
    },
  ],
  [
    "takeBackArticle",
    clerks,
    (a, actor) => {
      const meetingId = makeNews(a);
      readyArticle(a.db, a.actors.clerk, { meetingId, version: 1 }, now);
      return () => takeBackArticle(a.db, actor, meetingId, now);
    },
  ],
  [
    "notePublication",
    clerks,
    (a, actor) => {
      const meetingId = makeNews(a);
      readyArticle(a.db, a.actors.clerk, { meetingId, version: 1 }, now);
      const published = { meetingId, publishedOn: "2024-07-02", address: "https://example.test/tin" };
      return () => notePublication(a.db, actor, published, now);
    },
  ],
  ["createIndicator", clerks, (a, actor) => createIndicator(a.db, actor, measured, now)],
  [
    "changeIndicator",
    clerks,
    (a, actor) => {
      const indicatorId = createIndicator(a.db, a.actors.clerk, measured, now);
      return () =>
        changeIndicator(a.db, actor, { indicatorId, version: 1, ...measured, unit: "tỷ đồng" }, now);
    },
  ],
  [
    "recordFigure",
    clerks,
    (a, actor) => {
      const indicatorId = createIndicator(a.db, a.actors.clerk, measured, now);
      return () =>
        recordFigure(a.db, actor, { ...reportedFigure, indicatorId, meetingId: a.draft.meetingId }, now);
    },
  ],
  [
    "removeFigure",
    clerks,
    (a, actor) => {
      const indicatorId = createIndicator(a.db, a.actors.clerk, measured, now);
      const figureId = recordFigure(a.db, a.actors.clerk, { ...reportedFigure, indicatorId }, now);
      return () => removeFigure(a.db, actor, { figureId }, now);
    },
  ],
  [
    "setTarget",
    clerks,
    (a, actor) => {
      const indicatorId = createIndicator(a.db, a.actors.clerk, measured, now);
      return () => setTarget(a.db, actor, { indicatorId, year: 2025, value: 9, referenceId: null }, now);
    },
  ],
  [
    "removeTarget",
    clerks,
    (a, actor) => {
      const indicatorId = createIndicator(a.db, a.actors.clerk, measured, now);
      setTarget(a.db, a.actors.clerk, { indicatorId, year: 2025, value: 9, referenceId: null }, now);
      return () => removeTarget(a.db, actor, { targetId: 1 }, now);
    },
  ],
];
