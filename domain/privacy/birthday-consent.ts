/**
 * Which words a person agreed to: the number of the text `birthday.words` in privacy.json of both languages. It is raised when
 * that text says something else, and recorded with each consent.
 */
export const BIRTHDAY_CONSENT_WORDS = 1;
