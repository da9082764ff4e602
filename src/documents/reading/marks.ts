/** Single bytes by which the parsing process tells its host how it stands. */
export const marks = {
  /** First of all: the program is loaded, and the file's own time begins. */
  begun: 1,
  /** Last of all: its time is up. */
  time: 2,
  /** Last of all: it holds too much. */
  memory: 3,
  /** The answer's length follows (4 bytes, little-endian), and the answer. */
  answer: 4,
  /** With a whole percentage added: so much of the file was looked through. */
  through: 100,
} as const
