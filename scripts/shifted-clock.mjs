// Imported before a program (NODE_OPTIONS=--import): its clock begins at START_AT, so that pictures of the same code
// are the same on every day.
const RealDate = Date;
const start = RealDate.parse(process.env.START_AT ?? "");
if (Number.isNaN(start)) throw new Error("START_AT is not a time");
const shift = start - RealDate.now();

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [RealDate.now() + shift] : given));
  }

  static now() {
    return RealDate.now() + shift;
  }

  // Next wraps Date and copies only what it owns: inherited statics would be missing.
  static parse(text) {
    return RealDate.parse(text);
  }

  static UTC(...parts) {
    return RealDate.UTC(...parts);
  }
};
