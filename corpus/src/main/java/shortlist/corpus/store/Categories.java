package shortlist.corpus.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import shortlist.corpus.document.Legible;

/**
 * The editor's categories: those that past resources came with and those that were made since, what
 * the editor put into them, and what all other documents were taken for. Names are told apart
 * without regard to case.
 */
public final class Categories {

  private static final int MAX_NAME = 80;

  private final Store store;

  Categories(Store store) {
    this.store = store;
  }

  /**
   * A category and what it holds.
   *
   * @param resources how many past resources came with it
   * @param labels how many documents the editor put into it
   * @param assigned how many documents were taken for it
   */
  public record Category(String name, long resources, long labels, long assigned) {}

  /** All of them by name; also those that are empty. */
  public List<Category> all() {
    return store.read(handle -> handle.createQuery("""
      SELECT name, sum(resources) AS resources, sum(labels) AS labels, sum(assigned) AS assigned
      FROM (SELECT name, 0 AS resources, 0 AS labels, 0 AS assigned FROM category
        UNION ALL SELECT category, count(*), 0, 0 FROM resource
          WHERE category IS NOT NULL GROUP BY category COLLATE NOCASE
        UNION ALL SELECT category, 0, count(*), 0 FROM category_label GROUP BY category
        UNION ALL SELECT category, 0, 0, count(*) FROM assigned_category GROUP BY category)
      GROUP BY name COLLATE NOCASE ORDER BY name COLLATE NOCASE""")
        .map((row, context) -> new Category(row.getString("name"), row.getLong("resources"),
            row.getLong("labels"), row.getLong("assigned")))
        .list());
  }

  /** The name of a category as it is written; empty if there is none of that name. */
  public Optional<String> find(String name) {
    String wanted = Legible.line(name);
    return all().stream()
        .map(Category::name)
        .filter(known -> known.equalsIgnoreCase(wanted))
        .findFirst();
  }

  /**
   * Makes a category.
   *
   * @return false if there is one of that name
   * @throws IllegalArgumentException if it is no name; the message is a sentence for the user
   */
  public boolean add(String name) {
    String tidy = tidy(name);
    return store.write(handle -> {
      if (find(tidy).isPresent()) {
        return false;
      }
      handle.execute("INSERT INTO category (name) VALUES (?)", tidy);
      return true;
    });
  }

  /**
   * Gives a category another name, also where past resources have it. If there is one of the new
   * name already, they become one.
   *
   * @param category as {@link #find} gives it
   * @throws IllegalArgumentException if it is no name; the message is a sentence for the user
   */
  public void rename(String category, String name) {
    String tidy = tidy(name);
    store.write(handle -> {
      handle.execute("UPDATE OR REPLACE category SET name = ? WHERE name = ?", tidy, category);
      for (String table : List.of("resource", "category_label", "assigned_category")) {
        handle.execute("UPDATE " + table
            + " SET category = ? WHERE category = ? COLLATE NOCASE", tidy, category);
      }
      return 0;
    });
  }

  /** Forgets a category; what was in it is in none. */
  public void remove(String category) {
    store.write(handle -> {
      handle.execute("DELETE FROM category WHERE name = ?", category);
      handle.execute("UPDATE resource SET category = NULL WHERE category = ? COLLATE NOCASE",
          category);
      handle.execute("DELETE FROM category_label WHERE category = ? COLLATE NOCASE", category);
      return handle.execute("DELETE FROM assigned_category WHERE category = ? COLLATE NOCASE",
          category);
    });
  }

  /**
   * Puts a document into a category; it counts more than what a past resource came with.
   *
   * @param category as {@link #find} gives it
   */
  public void label(String documentId, String category) {
    store.write(handle -> handle.execute(
        "INSERT OR REPLACE INTO category_label (document_id, category) VALUES (?, ?)", documentId,
        category));
  }

  /** Takes back what {@link #label} did; false if nothing was. */
  public boolean unlabel(String documentId) {
    return store.write(handle -> handle
        .execute("DELETE FROM category_label WHERE document_id = ?", documentId)) > 0;
  }

  /** The names alone, in their order; quicker than {@link #all}. */
  public List<String> names() {
    return store.read(handle -> handle.createQuery("""
      SELECT name FROM (SELECT name FROM category
        UNION SELECT category FROM resource WHERE category IS NOT NULL
        UNION SELECT category FROM category_label)
      GROUP BY name COLLATE NOCASE ORDER BY name COLLATE NOCASE""").mapTo(String.class).list());
  }

  /** The category that the editor gave a document; empty if none. */
  public Optional<String> labelOf(String documentId) {
    return ofDocument(documentId, "category_label");
  }

  /** The category that a document was taken for; empty if none. */
  public Optional<String> assignedTo(String documentId) {
    return ofDocument(documentId, "assigned_category");
  }

  /** The categories that the editor gave, by the id of the document. */
  public Map<String, String> labels() {
    return store.read(handle -> byDocument(handle, "category_label"));
  }

  /** The categories that documents were taken for, by their ids. */
  public Map<String, String> assigned() {
    return store.read(handle -> byDocument(handle, "assigned_category"));
  }

  /**
   * Says what all documents are taken for now; writes what differs only.
   *
   * @param categories by the ids of documents; the others have none
   * @return how many documents changed
   */
  public int assign(Map<String, String> categories) {
    Map<String, String> before = assigned();
    return store.write(handle -> {
      PreparedBatch put = handle.prepareBatch("INSERT OR REPLACE INTO assigned_category"
          + " (document_id, category) VALUES (?, ?)");
      categories.forEach((id, category) -> {
        if (!category.equals(before.remove(id))) {
          put.add(id, category);
        }
      });
      PreparedBatch drop = handle
          .prepareBatch("DELETE FROM assigned_category WHERE document_id = ?");
      before.keySet().forEach(drop::add);
      int changed = put.size() + drop.size();
      execute(put);
      execute(drop);
      return changed;
    });
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private Optional<String> ofDocument(String documentId, String table) {
    return store.read(handle -> handle
        .createQuery("SELECT category FROM " + table + " WHERE document_id = :id")
        .bind("id", documentId)
        .mapTo(String.class)
        .findOne());
  }

  private static Map<String, String> byDocument(Handle handle, String table) {
    Map<String, String> categories = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    handle.createQuery("SELECT document_id, category FROM " + table)
        .map((row, context) -> Map.entry(row.getString("document_id"), row.getString("category")))
        .forEach(entry -> categories.put(entry.getKey(),
            names.computeIfAbsent(entry.getValue(), name -> name)));
    return categories;
  }

  private static String tidy(String name) {
    String tidy = Legible.line(name);
    if (tidy.isEmpty() || tidy.length() > MAX_NAME) {
      throw new IllegalArgumentException("A category has a name of 1 to " + MAX_NAME
          + " characters; choose one such as: Machine Learning Platforms.");
    }
    return tidy;
  }
}
