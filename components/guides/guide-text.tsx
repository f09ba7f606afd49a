import { marked, type Token, type Tokens } from "marked";
import { Children, type ReactNode } from "react";
import { FoldsOnPhone } from "../ui/folds-on-phone";

/**
 * A guide's Markdown as elements: headings, paragraphs, lists, tables, emphasis, code and links. Nothing in the text
 * becomes HTML: what is not one of these is shown as it is written.
 */
export function GuideText({ text }: { text: string }) {
  return <div className="guide">{blocks(marked.lexer(text))}</div>;
}

/** Letters from which on a phone shows only the bold words with which a point begins. */
const LONG_POINT = 240;

/** toArray gives each element its key: the text of a guide never changes while it is shown. */
const blocks = (tokens: readonly Token[]): ReactNode => Children.toArray(tokens.map(block));

function block(token: Token): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading":
      // The page has the title of the guide.
      return token.depth === 1 ? null : <h2>{inline(token.tokens ?? [])}</h2>;
    case "paragraph":
      return <p>{inline(token.tokens ?? [])}</p>;
    case "list":
      return list(token as Tokens.List);
    case "table":
      return table(token as Tokens.Table);
    case "code":
      return <pre>{token.text}</pre>;
    case "text":
      return "tokens" in token && token.tokens ? inline(token.tokens) : token.text;
    default:
      return "tokens" in token && token.tokens ? <p>{inline(token.tokens)}</p> : <p>{token.raw}</p>;
  }
}

function list({ ordered, start, items }: Tokens.List): ReactNode {
  const points = items.map((item) => <li key={item.raw}>{point(item)}</li>);
  return ordered ? <ol start={Number(start) || 1}>{points}</ol> : <ul>{points}</ul>;
}

/** A long point that begins with its subject in bold is folded under it on a phone. */
function point({ tokens, text }: Tokens.ListItem): ReactNode {
  const [first] = tokens;
  const begin = first && "tokens" in first ? first.tokens?.[0] : undefined;
  if (text.length < LONG_POINT || begin?.type !== "strong") return blocks(tokens);
  return (
    <FoldsOnPhone line={<strong>{begin.text.replace(/[.:]$/, "")}…</strong>}>{blocks(tokens)}</FoldsOnPhone>
  );
}

function table({ header, rows }: Tokens.Table): ReactNode {
  return (
    <table className="table">
      <thead>
        <tr>
          {header.map((cell) => (
            <th key={cell.text}>{inline(cell.tokens)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.map(({ text }) => text).join("|")}>
            {cells.map((cell) => (
              <td key={cell.text}>{inline(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const inline = (tokens: readonly Token[]): ReactNode => Children.toArray(tokens.map(word));

function word(token: Token): ReactNode {
  const within = "tokens" in token && token.tokens ? inline(token.tokens) : null;
  switch (token.type) {
    case "strong":
      return <strong>{within}</strong>;
    case "em":
      return <em>{within}</em>;
    case "codespan":
      return <code>{token.text}</code>;
    case "br":
      return <br />;
    case "link":
      return /^https?:\/\/|^\//.test(token.href) ? <a href={token.href}>{within}</a> : within;
    case "escape":
    case "text":
      return within ?? token.text;
    default:
      return token.raw;
  }
}
