import { type Article, piecesOf } from "@/domain/articles/article";
import { type Block, line, type Paper, photo } from "../paper";

/**
 * The article as a document to send: no letterhead and no signature, because news is not an official paper.
 * @param fileOf the key of a photo's bytes; a missing photo is left out
 */
export function drawArticle(article: Article, fileOf: (fileId: number) => string | undefined): Paper {
  const blocks = piecesOf(article).flatMap((piece): Block[] => {
    if (piece.kind === "paragraph") return [line("body", piece.text)];
    if (piece.kind !== "photo") return [line(piece.kind, piece.text)];
    const file = fileOf(piece.photo.fileId);
    return file === undefined ? [] : photo(file, piece.photo.alt, piece.photo.caption);
  });
  return { title: article.headline, author: article.byline, blocks };
}
