import { type Article, piecesOf } from "@/domain/articles/article";
import type { RecordedFile } from "@/domain/meetings/record";

/** The article as its readers will see it. */
export function ArticleView({
  article,
  photos,
  level = 2,
}: {
  article: Article;
  photos: readonly RecordedFile[];
  /** The heading level of its headline on the page. */
  level?: 1 | 2 | 3;
}) {
  const Headline = `h${level}` as const;
  const seen = new Map<string, number>();
  return (
    <article className="article">
      {piecesOf(article).map((piece) => {
        const name = piece.kind === "photo" ? `photo ${piece.photo.fileId}` : `${piece.kind} ${piece.text}`;
        const times = seen.get(name) ?? 0;
        seen.set(name, times + 1);
        const key = `${name} ${times}`;
        switch (piece.kind) {
          case "headline":
            return (
              <Headline key={key} className="headline">
                {piece.text}
              </Headline>
            );
          case "photo": {
            const file = photos.find(({ id }) => id === piece.photo.fileId);
            if (!file) return null;
            const { caption, alt } = piece.photo;
            return (
              <figure key={key}>
                <img
                  src={`/files/${file.id}?size=1280`}
                  width={file.width ?? undefined}
                  height={file.height ?? undefined}
                  alt={alt || caption}
                  loading="lazy"
                />
                {caption && <figcaption>{caption}</figcaption>}
              </figure>
            );
          }
          default:
            return (
              <p key={key} className={piece.kind}>
                {piece.text}
              </p>
            );
        }
      })}
    </article>
  );
}
