# One target per daily act. Only python3 (3.11 to 3.13) and make are needed; paths stay relative,
# because make splits absolute ones at the spaces of a folder's name.
PYTHON ?= python3
OURS := .venv/bin/python
FOLDERS ?=
QUESTIONS ?= ../shared/data/questions_starter.jsonl

# $(call or_stop,step,remedy): the command before it failed; say so and keep its status.
or_stop = || { status=$$?; echo "LỖI ở bước: $(1)." >&2; echo "Cách khắc phục: $(2)" >&2; exit $$status; }

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test lint index bench eval screenshots questions lock install-run install-test

help: ## Liệt kê các lệnh này
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile
	@echo "Thiết lập, ví dụ: make run PORT=7861 HOST=0.0.0.0"

run: install-run ## Cài đặt, cập nhật kho bài viết rồi mở trang http://127.0.0.1:7860
	@echo "==> Cập nhật kho bài viết"
	@$(OURS) -m bot index --remembered $(call or_stop,cập nhật kho bài viết,làm theo thông báo ở trên rồi chạy lại; nếu kho hỏng thì xóa thư mục .data)
	@echo "==> Mở trang (dừng bằng Ctrl+C)"
	@$(OURS) app.py

test: lint ## Cài đặt thêm công cụ rồi kiểm tra mã nguồn, kiểu dữ liệu và chạy mọi phép thử
	@echo "==> Chạy các phép thử"
	@$(OURS) -m pytest -n logical --dist loadfile

lint: install-test ## Chỉ kiểm tra mã nguồn và kiểu dữ liệu
	@echo "==> Kiểm tra mã nguồn và kiểu dữ liệu"
	@$(OURS) -m ruff check . $(call or_stop,kiểm tra mã nguồn,sửa các dòng nêu trên; nhiều lỗi tự sửa được bằng $(OURS) -m ruff check --fix .)
	@$(OURS) -m ruff format --check . $(call or_stop,kiểm tra cách trình bày mã,chạy $(OURS) -m ruff format .)
	@$(OURS) -m mypy $(call or_stop,kiểm tra kiểu dữ liệu,sửa các dòng nêu trên)

index: install-run ## Nạp các thư mục bài viết: make index FOLDERS="a b" (không nêu: các thư mục lần trước)
	@$(OURS) -m bot index $(FOLDERS) $(call or_stop,nạp bài viết,làm theo thông báo ở trên rồi chạy lại)

bench: install-test ## Đo tốc độ và bộ nhớ (mất vài phút)
	@(for file in benchmarks/[a-z]*.py; do name=$${file##*/}; \
		echo "==> $$file"; $(OURS) -m benchmarks.$${name%.py} || exit; done) \
		$(call or_stop,đo tốc độ,đọc thông báo ở trên; phép đo cần dữ liệu thì đặt thư mục ../shared cạnh kho mã này)

eval: questions install-run ## Chấm câu trả lời: make eval QUESTIONS=tệp.jsonl (mặc định cần ../shared)
	@$(OURS) -m bot --data .data/eval index corpus/articles $(call or_stop,nạp bài viết,làm theo thông báo ở trên rồi chạy lại)
	@$(OURS) -m bot --data .data/eval evaluate "$(QUESTIONS)" $(call or_stop,chấm câu trả lời,đọc thông báo ở trên)
	@if [ -d ../shared/seeds ]; then \
		$(OURS) -m bot --data .data/seeds index ../shared/seeds && for half in dev held; do \
			echo "==> tests/golden/seeds_$$half.jsonl"; \
			$(OURS) -m bot --data .data/seeds evaluate tests/golden/seeds_$$half.jsonl || exit; done; \
	fi $(call or_stop,chấm câu trả lời trên năm bài gốc,đọc thông báo ở trên)
	@echo "==> mô hình cố ý nói sai"
	@$(OURS) -m benchmarks.corrupting $(call or_stop,thử mô hình cố ý nói sai,đọc thông báo ở trên)

screenshots: install-test ## Chụp lại các ảnh trong docs/ (cần Chromium)
	@$(OURS) -m tests.browser.screenshots $(call or_stop,chụp ảnh trang,cài Chromium như README nêu rồi chạy lại)

questions:
	@test -f "$(QUESTIONS)" $(call or_stop,tìm tệp câu hỏi $(QUESTIONS),đặt thư mục ../shared cạnh kho mã này hoặc chỉ tệp khác: make eval QUESTIONS=tệp.jsonl)

# For developers, after a change of the dependencies in pyproject.toml. torch is added by hand: its
# compiled pin would name one registry's build ("+cpu") that others do not have.
# The old line goes first: uv would keep to it, and "2.13.0" to the letter is the CUDA build.
lock: install-test
	@for kind in "" "--group dev"; do file=requirements$${kind:+-dev}.lock; sed -i '/^torch==/d' $$file; \
		UV_FIND_LINKS="$$PIP_FIND_LINKS" $(OURS) -m uv pip compile --quiet pyproject.toml $$kind -o $$file \
		$$([ "$$PIP_FIND_LINKS" ] || echo --torch-backend=cpu) --custom-compile-command "make lock" \
		--no-emit-package torch --no-emit-index-url --no-emit-find-links && \
		echo 'torch==2.13.0' >> $$file || exit; done

install-run install-test:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' $(call or_stop,tìm Python,cần Python 3.11 đến 3.13; cài bản đó hoặc chỉ đường dẫn: make run PYTHON=python3.12)
	@$(PYTHON) install.py $(@:install-%=%)
