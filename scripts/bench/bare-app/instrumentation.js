// The floor starts nothing. Without this file Next takes the project's own, which opens and migrates the agency's database.
export function register() {}
