import { answerRequest } from "@/app/_server/api/answer-request";

export const dynamic = "force-dynamic";

/** Every method comes to the same place: what an address does not take is refused there, in the API's own words. */
export const GET = (request: Request): Promise<Response> => answerRequest(request, new Date());
export { GET as DELETE, GET as OPTIONS, GET as PATCH, GET as POST, GET as PUT };
