/** The version of ZenML whose flavors and integrations are built in. */
export const zenmlVersion = "0.98.0";
