/** The bundle for pages with an exam. */
import { ExamRoom } from "./study/exam-room.js"

if (!customElements.get("exam-room")) customElements.define("exam-room", ExamRoom)
