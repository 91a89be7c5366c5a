/** The bundle for the page with a learner's record, to print and to send. */
import { defineRecordRoom } from "./record/record-room.js"

defineRecordRoom()
