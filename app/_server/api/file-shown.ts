/** A file of a record as the API names it: its bytes are at `href`. */
export const fileShown = ({ id, name, size }: { id: number; name: string; size: number }) => ({
  ...{ id, name, size },
  href: `/api/v1/files/${id}`,
});
