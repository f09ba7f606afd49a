import "server-only";
import type { ApiAnswer, ApiRequest } from "../api/answer";

declare global {
  /** For scripts/serve, which answers programs itself: the framework's own handling costs more than most answers do. */
  var soChiDaoAnswerApi: ((request: ApiRequest, now: Date) => Promise<ApiAnswer>) | undefined;
}

/** Lets the server answer programs; their endpoints are loaded with the first request. */
export function offerApi(): void {
  globalThis.soChiDaoAnswerApi = async (request, now) => {
    const { answerCall } = await import("../api/answer-request");
    return answerCall(request, now);
  };
}
