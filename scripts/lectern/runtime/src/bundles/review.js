/** The bundle for the page where everything is reviewed. */
import { defineReviewRoom } from "../review/review-room.js"

defineReviewRoom()
