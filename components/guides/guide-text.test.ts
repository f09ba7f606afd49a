import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { GuideText } from "./guide-text";

const html = (text: string) => renderToStaticMarkup(createElement(GuideText, { text }));

it("shows headings, lists, emphasis, code and links; the first heading is the page's", () => {
  const text = "# Hướng dẫn\n\n## Mở sổ\n\n1. **Mở** `/` *nhanh*\n2. [Trang](/people)\n";
  expect(html(text)).toBe(
    '<div class="guide"><h2>Mở sổ</h2><ol start="1"><li><strong>Mở</strong> <code>/</code> <em>nhanh</em></li><li><a href="/people">Trang</a></li></ol></div>',
  );
});

it("folds a long point on a phone under the bold words with which it begins", () => {
  const long = "rất dài ".repeat(40).trim();
  expect(html(`1. **Đơn vị**: ${long}\n2. ${long}\n`)).toBe(
    `<div class="guide"><ol start="1"><li><div class="folds-on-phone"><details class="fold-line no-print"><summary><strong>Đơn vị…</strong></summary></details><div class="folded"><strong>Đơn vị</strong>: ${long}</div></div></li><li>${long}</li></ol></div>`,
  );
});

it("leaves out the mark of punctuation with which the bold words end", () => {
  expect(html(`1. **Lên lịch.** ${"rất dài ".repeat(40)}\n`)).toContain("<strong>Lên lịch…</strong>");
});

it("makes no HTML of a text, and no link that runs a script", () => {
  expect(html("a <b>đậm</b> [x](javascript:alert(1))\n\n<script>alert(1)</script>")).toBe(
    '<div class="guide"><p>a &lt;b&gt;đậm&lt;/b&gt; x</p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p></div>',
  );
});
