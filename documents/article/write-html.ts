import { type Article, type ArticlePiece, piecesOf } from "@/domain/articles/article";
import { escapeHtml } from "@/domain/text/escape-html";

/** The path of a photo beside the article's page, and its size there. */
export type PlacedPicture = { path: string; width: number; height: number };

/**
 * The article as HTML for a portal: semantic elements without styles or scripts. Every word is escaped text.
 * @param pictureOf where a photo is; a missing one is left out
 */
export function articleHtml(
  article: Article,
  pictureOf: (fileId: number) => PlacedPicture | undefined,
): string {
  const lines = piecesOf(article).flatMap((piece) => elementOf(piece, pictureOf));
  return ["<article>", ...lines, "</article>", ""].join("\n");
}

/** The same as a complete page that opens in a browser. */
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
