import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { openApiDocument } from "@/app/_server/api/document";
import { requireSession } from "@/app/_server/session/session";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { ERROR_CODES } from "@/domain/errors";
import type { Locale } from "@/messages/catalog";
import { Fields, type Schema } from "./fields";
import { Operation, type ShownOperation } from "./operation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("api.docs"))("title") };
}

/** The reference of the API, drawn from its OpenAPI document. */
export default async function ApiDocsPage() {
  await requireSession("/api-docs");
  const t = await getTranslations("api.docs");
  const words = await getTranslations("errors");
  const locale = (await getLocale()) as Locale;
  const { paths, tags, info, components } = openApiDocument(locale);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => ({ ...operation, path, method: method.toUpperCase() }) as ShownOperation,
    ),
  );
  return (
    <div className="max-w-[860px]">
      <PageHeader
        title={t("title")}
        sub={<p className="max-w-[76ch]">{info.description}</p>}
        actions={
          <>
            <a className="btn" href="/account/tokens">
              {t("make_token")}
            </a>{" "}
            <a className="btn" href={`/api/v1/openapi.json?lang=${locale}`}>
              {t("file")}
            </a>
          </>
        }
      />
      <nav aria-label={t("contents")} className="rec grid gap-1 px-4 py-3">
        {tags.map(({ name, description }) => (
          <p key={name}>
            <a href={`#${name}`} className="font-medium">
              {description}
            </a>
            <span className="hint">
              {" "}
              {operations
                .filter((operation) => operation.tags.includes(name))
                .map(({ summary }) => summary)
                .join(" · ")}
            </span>
          </p>
        ))}
      </nav>
      {tags.map(({ name, description }) => (
        <Section key={name} id={name} title={description} folds>
          <div className="rec divide-y divide-(--rule)">
            {operations
              .filter((operation) => operation.tags.includes(name))
              .map((operation) => (
                <Operation key={operation.operationId} operation={operation} />
              ))}
          </div>
        </Section>
      ))}
      <Section id="signature" title={t("signature")}>
        <p className="rec px-4 py-3">{t("signature_lead")}</p>
      </Section>
      <Section title={t("shapes")} folds>
        <div className="rec divide-y divide-(--rule)">
          {Object.entries(components.schemas).map(([name, schema]) => (
            <details key={name} id={`shape-${name}`} className="px-4 py-2">
              <summary className="cursor-pointer font-medium">{name}</summary>
              <Fields schema={schema as Schema} />
            </details>
          ))}
        </div>
      </Section>
      <Section title={t("codes")} folds>
        <p className="hint mb-2">{t("codes_lead")}</p>
        <dl className="rec grid gap-x-4 gap-y-1 px-4 py-3 grid-cols-[minmax(0,1fr)] sm:grid-cols-[260px_minmax(0,1fr)]">
          {ERROR_CODES.map((code) => (
            <div key={code} id={code} className="contents">
              <dt>
                <code className="text-[12px]">{code}</code>
              </dt>
              {/* Placeholders in a sentence are shown as they are; nothing fills them here. */}
              <dd className="hint">{words.raw(code)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}
