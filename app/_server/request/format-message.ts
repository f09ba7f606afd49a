import { _createCache, _createIntlFormatters } from "use-intl/core";
import type formatMessageType from "use-intl/format-message";
import formatMessage from "../../../node_modules/use-intl/dist/esm/production/format-message/index.js";

type Format = typeof formatMessageType;
type Options = Parameters<Format>[3];
type Shared = Pick<Options, "cache" | "formatters">;

const byLocale = new Map<string, Shared>();

/**
 * use-intl's formatMessage, for which the bundler puts this file (next.config.js). A message is parsed once for the life of
 * the process: next-intl 4.14 keeps parsed messages for one request only, and finds each by writing its formats as
 * JSON, which took a tenth of the register's page.
 */
const formatOnceParsed: Format = (key, message, values, options) => {
  // Formats of the project's own would be part of what is parsed.
  if (options.formats || options.globalFormats) return formatMessage(key, message, values, options);
  const shared = sharedOf(options);
  const text = formatMessage(key, message, values, { ...options, ...shared });
  findByText(shared.formatters);
  return text;
};
formatOnceParsed.raw = true;
export default formatOnceParsed;

function sharedOf({ locale, timeZone }: Options): Shared {
  const key = `${locale} ${timeZone}`;
  const known = byLocale.get(key);
  if (known) return known;
  const cache = _createCache();
  const shared = { cache, formatters: _createIntlFormatters(cache) };
  byLocale.set(key, shared);
  return shared;
}

const remembering = new WeakSet<object>();

/** Lets the formatters find a parsed message by its text, once use-intl has given them the function that parses. */
function findByText(formatters: Options["formatters"]): void {
  const parse = formatters.getMessageFormat;
  if (!parse || remembering.has(formatters)) return;
  remembering.add(formatters);
  const parsed = new Map<unknown, ReturnType<typeof parse>>();
  formatters.getMessageFormat = (text, ...rest) => {
    const known = parsed.get(text);
    if (known) return known;
    const made = parse(text, ...rest);
    parsed.set(text, made);
    return made;
  };
}
