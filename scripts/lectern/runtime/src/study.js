/** The bundle for pages with an exam. */
import { defineExamRoom } from "./study/exam-room.js"

defineExamRoom()
