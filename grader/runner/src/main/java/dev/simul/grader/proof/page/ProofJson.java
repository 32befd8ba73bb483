package dev.simul.grader.proof.page;

import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.proof.result.WhyNotKilled;
import dev.simul.grader.report.JsonText;

/** Writes a proof as JSON, in the form that {@code verify.schema.json} describes. */
public final class ProofJson {
    private ProofJson() {}

    /**
     * Writes a proof.
     *
     * @param proof the proof
     * @return indented JSON that ends with a line break
     */
    public static String write(CourseProof proof) {
        return JsonText.write(
                proof, JsonText.builder(AnswerKind.class, WhyNotKilled.class).build());
    }
}
