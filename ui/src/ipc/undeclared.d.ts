// Two names bindings.ts uses and does not declare. The file goes when the generator writes them.
type Nothing = Record<string, never>;
type JsonValue = unknown;
