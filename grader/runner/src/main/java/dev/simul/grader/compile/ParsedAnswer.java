package dev.simul.grader.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.simul.grader.submission.SourceFile;
import java.util.Map;
import javax.lang.model.util.Types;

/**
 * The syntax trees of an answer, in which the compiler has resolved all names and types.
 *
 * @param trees returns positions and types of trees
 * @param types the operations on types
 * @param units the tree of each source file
 */
public record ParsedAnswer(Trees trees, Types types, Map<SourceFile, CompilationUnitTree> units) {}
