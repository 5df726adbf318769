export function isUnspaced(language: string): boolean;
