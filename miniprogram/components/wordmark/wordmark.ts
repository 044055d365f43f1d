// The name of the program as its masthead is set. The outlines are those of Noto Serif SC Bold (SIL Open Font License 1.1), so that no phone needs the font.

// Its height is the variable --wordmark of whoever places it.

Component({})
