/** Download formats of an article. */
export const ARTICLE_FORMATS = ["docx", "html", "zip"] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];
