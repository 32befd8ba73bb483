package dev.simul.grader.proof.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.result.CourseProof;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.EnumNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/** Writes a proof as JSON, in the form that {@code verify.schema.json} describes. */
public final class ProofJson {
    private ProofJson() {}

    /**
     * Writes a proof.
     *
     * @param proof the proof
     * @return JSON, indented, with a line break at its end
     */
    public static String write(CourseProof proof) {
        return mapper().writerWithDefaultPrettyPrinter().writeValueAsString(proof) + "\n";
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .addMixIn(AnswerKind.class, InKebabCase.class)
                .changeDefaultPropertyInclusion(
                        all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .build();
    }

    @EnumNaming(KebabCaseStrategy.class)
    private interface InKebabCase {}
}
