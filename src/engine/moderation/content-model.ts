/** The network behind what is said of adult and racy pictures, as a caller is told of it. */
export const CONTENT_MODEL = {
  name: "nsfw_model, MobileNet v2 (224 px)",
  limits:
    "Estimates adult and racy content only. Tried on harmless pictures: none was called adult, but pictures of people in " +
    "little clothing can read as racy. How many adult pictures it finds was not tested.",
} as const;
