/** The bundle for the page with the transcript, to print and to send. */
import { defineTranscriptRoom } from "../transcript/transcript-room.js"

defineTranscriptRoom()
