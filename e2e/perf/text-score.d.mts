export function countEdits(truth: string, read: string): { edits: number; characters: number };
