package dev.simul.grader.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases the kit's artifacts into a folder, and builds a new course with them. */
class ReleaseTest {
    /** Another one for each run, because Maven keeps released artifacts in its local repository. */
    private static final String VERSION = "1.2." + Instant.now().getEpochSecond();

    @TempDir private Path folder;

    @Test
    @Tag("slow")
    void should_build_a_new_course_with_released_artifacts() throws Exception {
        Path repository = folder.resolve("repository");
        List<String> release =
                new ArrayList<>(
                        List.of(
                                BuiltKit.home().resolve(".ci/release").toString(),
                                VERSION,
                                "local::file:" + repository));
        release.addAll(localRepository());
        run(folder, release);

        assertThat(artifacts(repository))
                .contains(
                        "simulation-" + VERSION + ".jar",
                        "simulation-" + VERSION + "-sources.jar",
                        "simulation-" + VERSION + "-javadoc.jar",
                        "simulation-junit-" + VERSION + ".jar",
                        "simulation-junit-" + VERSION + "-sources.jar",
                        "simulation-junit-" + VERSION + "-javadoc.jar",
                        "checks-" + VERSION + ".jar",
                        "checks-" + VERSION + "-sources.jar",
                        "checks-" + VERSION + "-javadoc.jar",
                        "runner-" + VERSION + ".jar",
                        "student-" + VERSION + ".jar",
                        "bom-" + VERSION + ".pom",
                        "course-parent-" + VERSION + ".pom")
                .noneMatch(name -> name.startsWith("solutions") || name.contains("wait-random"));

        buildTheExampleOfTheReadme(repository);

        Path course = folder.resolve("course");
        new NewCourse(BuiltKit.home(), "A course", "edu.example", "a-course", VERSION)
                .write(course);
        List<String> build =
                new ArrayList<>(
                        List.of(
                                "mvn",
                                "-B",
                                "-q",
                                "-s",
                                settings(repository).toString(),
                                "test",
                                "-pl",
                                "tasks/00-wait-random"));
        build.addAll(localRepository());
        String untouched = run(course, build);
        assertThat(untouched).contains("Board 00 · A random wait", "not started");

        String reference = "src/main/java/dev/simul/task/waitrandom/WaitRandom.java";
        Files.copy(
                course.resolve("solutions").resolve(reference),
                course.resolve("tasks/00-wait-random").resolve(reference),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(run(course, build)).contains("Board 00 · A random wait", "2 of 2 points");
    }

    /** Pastes the first lines of the README of the simulation into a project, and runs the test. */
    private void buildTheExampleOfTheReadme(Path repository) throws Exception {
        String readme = Files.readString(BuiltKit.home().resolve("grader/simulation/README.md"));
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(
                project.resolve("pom.xml"),
                """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>edu.example</groupId>
                  <artifactId>night</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>25</maven.compiler.release>
                  </properties>
                  <dependencies>
                %s  </dependencies>
                  <build>
                    <pluginManagement>
                      <plugins>
                        <plugin>
                          <groupId>org.apache.maven.plugins</groupId>
                          <artifactId>maven-surefire-plugin</artifactId>
                          <version>%s</version>
                        </plugin>
                        <plugin>
                          <groupId>org.apache.maven.plugins</groupId>
                          <artifactId>maven-compiler-plugin</artifactId>
                          <version>%s</version>
                        </plugin>
                        <plugin>
                          <groupId>org.apache.maven.plugins</groupId>
                          <artifactId>maven-resources-plugin</artifactId>
                          <version>%s</version>
                        </plugin>
                      </plugins>
                    </pluginManagement>
                  </build>
                </project>
                """
                        .formatted(
                                firstBlock(readme, "xml").replace(">1.0.0<", ">" + VERSION + "<"),
                                versionOf("surefire-plugin"),
                                versionOf("compiler-plugin"),
                                versionOf("resources-plugin")));
        Path tests = Files.createDirectories(project.resolve("src/test/java"));
        Files.writeString(tests.resolve("NightTest.java"), firstBlock(readme, "java"));
        List<String> build =
                new ArrayList<>(
                        List.of("mvn", "-B", "-s", settings(repository).toString(), "test"));
        build.addAll(localRepository());

        assertThat(run(project, build))
                .contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
    }

    private static String firstBlock(String readme, String language) {
        int start = readme.indexOf("```" + language + "\n") + language.length() + 4;
        return readme.substring(start, readme.indexOf("```\n", start));
    }

    private static String versionOf(String plugin) throws IOException {
        String pom = Files.readString(BuiltKit.home().resolve("pom.xml"));
        String tag = "<" + plugin + ".version>";
        int start = pom.indexOf(tag) + tag.length();
        return pom.substring(start, pom.indexOf('<', start));
    }

    /**
     * Returns settings in which the folder is a repository. Other artifacts are in the local one.
     */
    private Path settings(Path repository) throws IOException {
        return Files.writeString(
                folder.resolve("settings.xml"),
                """
                <settings>
                  <profiles>
                    <profile>
                      <id>released</id>
                      <repositories>
                        <repository>
                          <id>released</id>
                          <url>%s</url>
                        </repository>
                      </repositories>
                    </profile>
                  </profiles>
                  <activeProfiles>
                    <activeProfile>released</activeProfile>
                  </activeProfiles>
                </settings>
                """
                        .formatted(repository.toUri()));
    }

    private static List<String> localRepository() {
        String repository = System.getProperty("localRepository");
        return repository == null ? List.of() : List.of("-Dmaven.repo.local=" + repository);
    }

    private static List<String> artifacts(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    /** Runs a command that must succeed, and returns what it prints. */
    private String run(Path directory, List<String> command) throws Exception {
        Path output = Files.createTempFile(folder, "run", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("MAVEN_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("NO_COLOR", "1");
        int exitCode = builder.start().waitFor();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(exitCode).as("%s printed%n%s", command, printed).isZero();
        return printed;
    }
}
