package dev.simul.grader.batch.intake;

import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.submission.tree.TreeFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the file in which Gradescope lists who handed in which submission. */
final class GradescopeMetadata {
    static final String FILE = "submission_metadata.yml";
    private static final int MOST_BYTES = 32 << 20;

    private GradescopeMetadata() {}

    static Map<String, List<Submitter>> read(TreeFile file) {
        try {
            byte[] bytes = file.content().read(MOST_BYTES);
            JsonNode all = mapper().readTree(bytes);
            Map<String, List<Submitter>> submitters = new LinkedHashMap<>();
            all.properties()
                    .forEach(entry -> submitters.put(entry.getKey(), people(entry.getValue())));
            return submitters;
        } catch (IOException | JacksonException failure) {
            throw new SubmissionException(
                    "cannot read '"
                            + FILE
                            + "', which names the students of each submission: expected YAML as"
                            + " exported by Gradescope: correct the file, or remove it and use"
                            + " --roster");
        }
    }

    /** Returns a mapper that can read long files, such as the metadata of a large class. */
    private static YAMLMapper mapper() {
        return YAMLMapper.builder(
                        YAMLFactory.builder()
                                .loadSettings(
                                        LoadSettings.builder()
                                                .setCodePointLimit(MOST_BYTES)
                                                .build())
                                .build())
                .build();
    }

    private static List<Submitter> people(JsonNode submission) {
        List<Submitter> people = new ArrayList<>();
        for (JsonNode person : field(submission, "submitters")) {
            people.add(
                    new Submitter(
                            field(person, "name").asString(""),
                            field(person, "email").asString(""),
                            field(person, "sid").asString("")));
        }
        return people;
    }

    /** Returns a field. Gradescope writes the names of fields as Ruby symbols. */
    private static JsonNode field(JsonNode node, String name) {
        return node.has(":" + name) ? node.path(":" + name) : node.path(name);
    }
}
