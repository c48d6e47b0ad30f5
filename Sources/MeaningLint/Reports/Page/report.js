// Filters the page. Without it, everything is shown.
(() => {
    const form = document.getElementById("filter");
    if (!form) return;
    const field = name => document.getElementById(name);
    const chosen = ["principle", "kind", "file", "severity"];
    const findings = [...document.querySelectorAll(".finding")];
    const groups = [...document.querySelectorAll(".ask, .definition, .principle, .file")];
    const folds = [...document.querySelectorAll("main .ask > details")];
    const views = [...document.querySelectorAll(".view")];
    const told = new Map();

    // What a reader sees of a finding, its headings too; of a group, its headings alone.
    const remember = (element, read) => {
        if (!told.has(element)) told.set(element, read().toLocaleLowerCase());
        return told.get(element);
    };
    const headings = group => remember(group, () => [...group.children].filter(child => child.matches("h2, h3, .rule")).map(child => child.textContent).join(" "));
    const words = finding => remember(finding, () => {
        const groups = [finding.closest(".ask, .definition"), finding.closest(".file")].filter(Boolean);
        return [...groups.map(headings), finding.textContent].join(" ");
    });

    const apply = () => {
        const sought = field("words").value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
        const wanted = chosen.map(name => [name, field(name).value]).filter(([, value]) => value !== "");
        const isFiltered = sought.length > 0 || wanted.length > 0;
        for (const finding of findings) {
            finding.hidden = !wanted.every(([name, value]) => finding.dataset[name] === value) || !sought.every(word => words(finding).includes(word));
        }
        const shows = group => group.querySelector(".finding:not([hidden])") !== null;
        for (const group of groups) group.hidden = !shows(group);
        for (const fold of folds) {
            fold.hidden = !shows(fold);
            fold.open = isFiltered && !fold.hidden;
        }
        // Each finding stands once in every view.
        const all = views[0].querySelectorAll(".finding").length;
        const shown = views[0].querySelectorAll(".finding:not([hidden])").length;
        field("status").textContent = isFiltered ? form.dataset.some.replace("{shown}", shown).replace("{all}", all) : form.dataset.all;
        field("nothing").hidden = shown > 0;
    };

    let waiting;
    const soon = () => {
        clearTimeout(waiting);
        waiting = setTimeout(apply, 60);
    };
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));

    // Paper cannot be unfolded.
    let folded = [];
    addEventListener("beforeprint", () => {
        folded = [...document.querySelectorAll(".ask > details:not([open])")];
        for (const fold of folded) fold.open = true;
    });
    addEventListener("afterprint", () => {
        for (const fold of folded) fold.open = false;
    });

    form.hidden = false;
    apply();
})();
