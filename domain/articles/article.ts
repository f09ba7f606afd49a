export const ARTICLE_STATUSES = ["draft", "ready"] as const;
/** A draft is for the press office; a ready article is for everyone in the agency. */
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/**
 * One part of the body, "item-12", "figures" or "directives", which can be drafted again from the record on its
 * own.
 */
export type ArticleBlock = { key: string; text: string };
/** A photo of the meeting as the article shows it. */
export type ArticlePhoto = { fileId: number; caption: string; alt: string };

/** The news article of a meeting. Paragraphs of a text are separated by line ends. */
export type Article = {
  headline: string;
  lead: string;
  blocks: ArticleBlock[];
  /** In display order. */
  photos: ArticlePhoto[];
  byline: string;
};

/** One piece of the article in reading order. */
export type ArticlePiece =
  | { kind: "headline" | "lead" | "paragraph" | "byline"; text: string }
  | { kind: "photo"; photo: ArticlePhoto };

/**
 * The pieces of an article in reading order: the first photo below the lead, the others spread evenly over the
 * body. Preview, DOCX and HTML all use this function, so that they cannot differ.
 */
export function piecesOf({ headline, lead, blocks, photos, byline }: Article): ArticlePiece[] {
  const [first, ...others] = photos;
  const parts = blocks.map(({ text }) => paragraphsOf(text)).filter((list) => list.length > 0);
  const below = (part: number) =>
    others.filter((_, index) => Math.floor(((index + 1) * parts.length) / (others.length + 1)) === part);
  return [
    { kind: "headline", text: headline },
    ...paragraphsOf(lead).map((text) => ({ kind: "lead", text }) as const),
    ...(first ? shown([first, ...below(0)]) : []),
    ...parts.flatMap((paragraphs, index) => [
      ...paragraphs.map((text) => ({ kind: "paragraph", text }) as const),
      ...shown(below(index + 1)),
    ]),
    ...(byline ? [{ kind: "byline", text: byline } as const] : []),
  ];
}

const shown = (photos: readonly ArticlePhoto[]): ArticlePiece[] =>
  photos.map((photo) => ({ kind: "photo", photo }));

const paragraphsOf = (text: string): string[] =>
  text
    .split("\n")
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** The text of one part, "headline", "lead" or the key of a part of the body; null if there is no such part. */
export function partOf(article: Article, part: string): string | null {
  if (part === "headline" || part === "lead") return article[part];
  return article.blocks.find(({ key }) => key === part)?.text ?? null;
}

/** The article with another text in one part. */
export const withWordsIn = (article: Article, part: string, text: string): Article =>
  part === "headline" || part === "lead"
    ? { ...article, [part]: text }
    : {
        ...article,
        blocks: article.blocks.map((block) => (block.key === part ? { ...block, text } : block)),
      };

/** The text of a part before it was replaced. */
export type ReplacedWords = { part: string; text: string };
