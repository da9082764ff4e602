/** Single bytes by which the parsing process tells its host how it stands. */
export const marks = {
  /** First of all: the program is loaded, and the file's own time begins. The answer's length and the answer follow. */
  begun: 1,
  /** Last of all: its time is up. */
  time: 2,
  /** Last of all: it holds too much. */
  memory: 3,
} as const
