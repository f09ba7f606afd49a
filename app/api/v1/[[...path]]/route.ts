import { answerRequest } from "@/app/_server/api/answer-request";

export const dynamic = "force-dynamic";

/** Every method goes to the same handler: an address refuses other methods there, with the API's own messages. */
export const GET = (request: Request): Promise<Response> => answerRequest(request, new Date());
export { GET as DELETE, GET as OPTIONS, GET as PATCH, GET as POST, GET as PUT };
