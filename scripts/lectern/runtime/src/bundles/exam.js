/** The bundle for pages with an exam. */
import { defineExamRoom } from "../exam/exam-room.js"

defineExamRoom()
