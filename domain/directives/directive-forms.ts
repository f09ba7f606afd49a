/** The forms on a directive's page that a link can lead to; each is an element with this id and the assignment's key. */
export const DIRECTIVE_FORMS = ["work", "extension", "checklist", "talk"] as const;
export type DirectiveForm = (typeof DIRECTIVE_FORMS)[number];
