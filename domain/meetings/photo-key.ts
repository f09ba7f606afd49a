/** The words of a photo as one string: the version of its form. */
export const photoKey = ({ caption, alt }: { caption: string; alt: string }): string => `${caption} ${alt}`;
