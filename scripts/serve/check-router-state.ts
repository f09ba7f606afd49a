// The header in which the router of an open page says what it shows already.
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";

/**
 * Whether Next can read the header. Next 16.4.5 answers 500, and logs an error, if it cannot; its own function is asked,
 * so that both agree.
 */
export function isRouterState(header: string | string[]): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}
