package shortlist.recommender.evaluate.replay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import shortlist.corpus.exchange.FileException;
import shortlist.recommender.evaluate.Watcher;

/**
 * Ranks what each task of a folder asks for, learning from the past of the task's audience and from
 * nothing else. What the texts of that time have in common (which words are rare) is counted once
 * for all tasks of a period.
 */
public final class Replay {

  private final ReplayFolder folder;
  private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

  /** What tasks must have in common to be ranked in one space. */
  private record When(String period, boolean titlesOnly) {}

  private Replay(ReplayFolder folder) {
    this.folder = folder;
  }

  /**
   * Ranks, on all processors; the result is the same on any number.
   *
   * @return for each task, in the order of the file, the ids of at most 300 items, best first
   */
  public static Map<String, List<String>> run(ReplayFolder folder, Watcher watcher) {
    return new Replay(folder).run(watcher);
  }

  /**
   * Writes lists, a line each: the task, a tab, and the ids with blanks between them.
   *
   * @throws FileException if the file cannot be written
   */
  public static void write(Map<String, List<String>> lists, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, List<String>> list : lists.entrySet()) {
        out.write(list.getKey() + "\t" + String.join(" ", list.getValue()) + "\n");
      }
    } catch (IOException e) {
      throw new FileException(file + " cannot be written (" + e + "); check the folder and the"
          + " space on the disk.");
    }
  }

  private Map<String, List<String>> run(Watcher watcher) {
    Map<When, List<Task>> together = folder.tasks()
        .stream()
        .collect(Collectors.groupingBy(task -> new When(task.period(),
            folder.isOfTitles(task.set()))));
    together.entrySet()
        .parallelStream()
        .forEach(tasks -> run(new Moment(folder, tasks.getKey().titlesOnly(), tasks.getValue()),
            tasks.getValue(), watcher));
    return folder.tasks()
        .stream()
        .collect(Collectors.toMap(Task::name, task -> lists.getOrDefault(task.name(), List.of()),
            (first, _) -> first, LinkedHashMap::new));
  }

  private void run(Moment moment, List<Task> tasks, Watcher watcher) {
    tasks.parallelStream().forEach(task -> {
      lists.put(task.name(), moment.rank(task));
      watcher.at(lists.size(), folder.tasks().size(), "tasks ranked");
    });
  }
}
