/** The file behind `use-intl/format-message`, which that name no longer leads to (format-message.ts). */
declare module "*/use-intl/dist/esm/production/format-message/index.js" {
  export { default } from "use-intl/format-message";
}
