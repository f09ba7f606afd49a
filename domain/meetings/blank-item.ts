import type { ChangeAgendaItemInput } from "./meeting-input";

/** The fields of an item of the minutes of which only kind and title are known. */
export const BLANK_ITEM = {
  body: "",
  speakerPersonId: null,
  speakerName: "",
  speakerPosition: "",
  presentingDepartmentId: null,
  topic: "",
  references: [],
  people: "",
} satisfies Partial<ChangeAgendaItemInput>;
