/** What can be decoded here, natively or with our own TIFF reader. */
export type ImageFormat = "jpeg" | "png" | "webp" | "gif" | "bmp" | "avif" | "ico" | "tiff";

/** Pictures that are recognised and refused. SVG is a document that needs the page to draw it; the others have no decoder. */
export type UndecodableFormat = "heic" | "jp2" | "jxl" | "psd" | "svg";

/** What the first bytes of a file say it is. */
export type FileKind =
  | { readonly type: "image"; readonly format: ImageFormat }
  | { readonly type: "undecodable"; readonly format: UndecodableFormat }
  | { readonly type: "other"; readonly looksLike: OtherKind }
  | { readonly type: "empty" };

export type OtherKind = "pdf" | "zip" | "gzip" | "html" | "json" | "text" | "unknown";

const MEDIA_TYPES: Readonly<Record<ImageFormat, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  bmp: "image/bmp",
  avif: "image/avif",
  ico: "image/x-icon",
  tiff: "image/tiff",
};

export function mediaTypeOf(format: ImageFormat): string {
  return MEDIA_TYPES[format];
}
