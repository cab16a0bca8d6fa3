// For the box around a dialog that hangs on a button: the dialog inside has the name, and a name on the box would read
// as content outside every landmark.
export const unnamed = { "aria-labelledby": "" };
