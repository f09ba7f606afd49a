/** @returns the browser's path; undefined if Playwright's own has to be used */
export function findChromium(): string | undefined;
