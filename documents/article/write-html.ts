import { type Article, type ArticlePiece, piecesOf } from "@/domain/articles/article";
import { escapeHtml } from "@/domain/text/escape-html";

/** Where a photo of the article lies beside its page, and how large it is there. */
export type PlacedPicture = { path: string; width: number; height: number };

/**
 * The article for a portal to take in: elements that say what they are, and nothing that would fight the portal's own
 * look or run in it. Every word is text, whatever it holds.
 * @param pictureOf where a photo lies; one that is gone is left out
 */
export function articleHtml(
  article: Article,
  pictureOf: (fileId: number) => PlacedPicture | undefined,
): string {
  const lines = piecesOf(article).flatMap((piece) => elementOf(piece, pictureOf));
  return ["<article>", ...lines, "</article>", ""].join("\n");
}

/** The same as a page of its own, so that it opens by itself in a browser. */
export function articlePage(
  article: Article,
  pictureOf: (fileId: number) => PlacedPicture | undefined,
): string {
  const head = `<meta charset="utf-8"><title>${escapeHtml(article.headline)}</title>`;
  const body = articleHtml(article, pictureOf);
  return `<!doctype html>\n<html lang="vi">\n<head>${head}</head>\n<body>\n${body}</body>\n</html>\n`;
}

function elementOf(piece: ArticlePiece, pictureOf: (fileId: number) => PlacedPicture | undefined): string[] {
  if (piece.kind !== "photo") {
    const text = escapeHtml(piece.text);
    return [
      {
        headline: `<h1>${text}</h1>`,
        lead: `<p><strong>${text}</strong></p>`,
        paragraph: `<p>${text}</p>`,
        byline: `<p><em>${text}</em></p>`,
      }[piece.kind],
    ];
  }
  const { fileId, alt, caption } = piece.photo;
  const picture = pictureOf(fileId);
  if (!picture) return [];
  const { path, width, height } = picture;
  const image = `<img src="${escapeHtml(path)}" alt="${escapeHtml(alt || caption)}" width="${width}" height="${height}">`;
  const below = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : "";
  return [`<figure>${image}${below}</figure>`];
}
